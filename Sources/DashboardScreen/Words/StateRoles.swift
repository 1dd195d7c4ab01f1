import Canvas
import Metrics
import PlatformModel

extension Quadrant {
    /// How good that is.
    var role: Role {
        switch self {
        case .compelling: .good
        case .hiddenGem, .undecided: .middle
        case .mandated, .stalled: .bad
        }
    }
}

extension DeploymentStatus {
    /// How good that is.
    var role: Role {
        switch self {
        case .succeeded: .good
        case .failed: .bad
        case .rolledBack: .middle
        case .inProgress: .running
        case .cancelled: .dim
        }
    }
}

extension FrictionFigures.State {
    /// How good that is.
    var role: Role {
        switch self {
        case .reported: .dim
        case .planned: .middle
        case .started: .running
        case .resolved, .told: .good
        case .reopened: .bad
        }
    }
}

extension NPS.Band {
    /// How good that is.
    var role: Role {
        switch self {
        case .needsMandates: .bad
        case .between: .middle
        case .selfSustaining: .good
        }
    }
}

extension ProgrammeFigures.State {
    /// How good that is.
    var role: Role {
        switch self {
        case .notStarted: .dim
        case .underWay: .running
        case .done: .good
        case .overdue: .bad
        }
    }
}

extension FailureSign.State {
    /// How good that is.
    var role: Role {
        switch self {
        case .present: .bad
        case .absent: .good
        case .unknown: .dim
        }
    }
}

extension ResearchFigures.Gate {
    /// How good that is.
    var role: Role {
        switch self {
        case .short: .middle
        case .met: .good
        case .missed: .bad
        }
    }
}
