import ArgumentParser

/// Whether figures are told in sentences.
struct LinearOptions: ParsableArguments {
    @Flag(help: "Tell a summary and then every change in a sentence a line, for screen readers and plain terminals.")
    var linear = false
}
