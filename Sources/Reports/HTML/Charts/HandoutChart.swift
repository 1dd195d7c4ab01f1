import Metrics
import PlatformModel

/// A chart that a report has beside its tables, where its form can draw.
enum HandoutChart {
    /// The course of adoption to a day, with its references and its forecast.
    case adoption(AdoptionFigures, CivilDay)
    /// NPS of each wave.
    case waves(NPSFigures)
    /// Friction points by their reporters.
    case friction(FrictionFigures)
    /// Delivery week by week.
    case delivery(DeliveryFigures)

    /// The chart; nil where there is nothing to draw.
    var drawing: Drawing? {
        switch self {
        case .adoption(let adoption, let day): AdoptionDrawing.drawing(adoption, asOf: day)
        case .waves(let nps): WaveDrawing.drawing(nps)
        case .friction(let friction): FrictionDrawing.drawing(friction)
        case .delivery(let delivery): DeliveryDrawing.drawing(delivery)
        }
    }
}
