public import SafeText

/// Courses over time: several series with a y axis, labels below, reference courses, levels, marks and a band.
public struct LineChart: Chart {
    /// One place of a course.
    public struct Point: Hashable, Sendable {
        /// Place along the x axis.
        public var x: Double
        /// Value; NaN breaks the course.
        public var y: Double

        /// A place of a course.
        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// One course.
    public struct Series: Hashable, Sendable {
        /// How a course is drawn.
        public enum Stroke: Hashable, Sendable {
            /// Point to point.
            case solid
            /// A dot here and there, for courses to compare with.
            case dotted
        }

        /// The points in order of x.
        public var points: [Point]
        /// The style of the course and of its label.
        public var role: Role
        /// How it is drawn.
        public var stroke: Stroke
        /// What stands at its end, right of the chart.
        public var label: SafeText

        /// A course.
        public init(_ points: [Point], role: Role = .series, stroke: Stroke = .solid, label: SafeText = "") {
            self.points = points
            self.role = role
            self.stroke = stroke
            self.label = label
        }
    }

    /// A range of values along the x axis, such as a forecast's interval.
    public struct Band: Hashable, Sendable {
        /// How a band is filled, so that two of them differ without colour.
        public enum Texture: Hashable, Sendable {
            /// Dots far apart.
            case dots
            /// Upright lines.
            case lines
        }

        /// The lower edge in order of x.
        public var low: [Point]
        /// The upper edge in order of x.
        public var high: [Point]
        /// The style.
        public var role: Role
        /// How it is filled.
        public var texture: Texture

        /// A band between two courses.
        public init(low: [Point], high: [Point], role: Role = .band, texture: Texture = .dots) {
            self.low = low
            self.high = high
            self.role = role
            self.texture = texture
        }
    }

    /// A value with its interval: an upright line between two caps, and a point on it.
    public struct Whisker: Hashable, Sendable {
        /// The place.
        public var x: Double
        /// The lower end.
        public var low: Double
        /// The value.
        public var y: Double
        /// The upper end.
        public var high: Double
        /// The style of the line and of its label.
        public var role: Role
        /// What stands beside the point.
        public var label: SafeText

        /// A value with its interval.
        public init(x: Double, low: Double, y: Double, high: Double, role: Role = .series, label: SafeText = "") {
            self.x = x
            self.low = low
            self.y = y
            self.high = high
            self.role = role
            self.label = label
        }
    }

    /// A dotted horizontal line at a value.
    public struct Level: Hashable, Sendable {
        /// The value.
        public var y: Double
        /// The style of the line and of its label.
        public var role: Role
        /// What stands at its end, right of the chart.
        public var label: SafeText

        /// A level.
        public init(y: Double, role: Role = .reference, label: SafeText = "") {
            self.y = y
            self.role = role
            self.label = label
        }
    }

    /// A vertical line at a place of the x axis.
    public struct Mark: Hashable, Sendable {
        /// The place.
        public var x: Double
        /// The style of the line and of its label.
        public var role: Role
        /// What stands beside its upper end.
        public var label: SafeText

        /// A mark.
        public init(x: Double, role: Role = .dim, label: SafeText = "") {
            self.x = x
            self.role = role
            self.label = label
        }
    }

    /// What stands below a place of the x axis.
    public struct Label: Hashable, Sendable {
        /// The place.
        public var x: Double
        /// The text.
        public var text: SafeText

        /// A label.
        public init(x: Double, text: SafeText) {
            self.x = x
            self.text = text
        }
    }

    /// The courses; later ones are drawn over earlier ones.
    public var series: [Series]
    /// The bands behind them; later ones are drawn over earlier ones.
    public var bands: [Band]
    /// Values with their intervals, over the courses.
    public var whiskers: [Whisker]
    /// Horizontal lines.
    public var levels: [Level]
    /// Vertical lines.
    public var marks: [Mark]
    /// Labels below; those that would touch an earlier one are left out.
    public var labels: [Label]
    /// The range of the x axis; nil fits it to the courses.
    public var x: ClosedRange<Double>?
    /// The range of the y axis; nil fits it to the courses and levels, from zero when all are above it.
    public var y: ClosedRange<Double>?
    /// What follows the numbers of the y axis, such as ` %`.
    public var unit: SafeText

    /// A line chart.
    public init(
        series: [Series], bands: [Band] = [], whiskers: [Whisker] = [], levels: [Level] = [], marks: [Mark] = [],
        labels: [Label] = [],
        x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil, unit: SafeText = ""
    ) {
        self.series = series
        self.bands = bands
        self.whiskers = whiskers
        self.levels = levels
        self.marks = marks
        self.labels = labels
        self.x = x
        self.y = y
        self.unit = unit
    }
}
