// swift-tools-version: 6.0
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "uptake",
    products: [
        .executable(name: "uptake", targets: ["uptake"]),
        .library(name: "Metrics", targets: ["Metrics"]),
        .library(name: "PlatformModel", targets: ["PlatformModel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CNcurses", path: "Modules/CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .systemLibrary(name: "CLibYAML", path: "Modules/CLibYAML", providers: [.apt(["libyaml-dev"])]),

        .target(name: "SafeText"),
        .target(name: "Metrics"),
        .target(name: "Canvas", dependencies: ["SafeText"]),
        .target(name: "YAML", dependencies: ["CLibYAML"]),
        .target(name: "PlatformModel", dependencies: ["Metrics", "SafeText", "YAML"]),
        .target(name: "Demo", dependencies: ["Metrics"]),
        .target(
            name: "Themes", dependencies: ["Canvas", "YAML"], path: "Themes",
            resources: [
                .embedInCode("dark.yaml"), .embedInCode("light.yaml"), .embedInCode("high-contrast.yaml"),
                .embedInCode("high-contrast-light.yaml"), .embedInCode("deuteranopia.yaml"),
                .embedInCode("tritanopia.yaml"), .embedInCode("monochrome.yaml"), .embedInCode("gruvbox.yaml"),
                .embedInCode("nord.yaml"),
            ]),
        .target(name: "Figures", dependencies: ["PlatformModel", "Metrics", "SafeText"]),
        .target(name: "Reports", dependencies: ["Figures", "PlatformModel", "Metrics", "SafeText", "Canvas"]),
        .target(
            name: "DashboardScreen",
            dependencies: ["Figures", "PlatformModel", "Metrics", "SafeText", "Canvas", "Themes"]),
        .target(name: "CursesTerminal", dependencies: ["CNcurses", "Canvas"]),
        .executableTarget(
            name: "uptake",
            dependencies: [
                "SafeText", "Metrics", "PlatformModel", "Canvas", "Themes", "DashboardScreen", "Figures", "Reports",
                "Demo",
                "CursesTerminal", argumentParser,
            ]),

        .testTarget(name: "SafeTextTests", dependencies: ["SafeText"]),
        .testTarget(name: "MetricsTests", dependencies: ["Metrics"]),
        .testTarget(name: "YAMLTests", dependencies: ["YAML"]),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas", "SafeText"]),
        .testTarget(
            name: "PlatformModelTests", dependencies: ["PlatformModel", "Metrics", "SafeText", "YAML"],
            exclude: ["Fuzz/Corpus"]),
        .testTarget(name: "DemoTests", dependencies: ["Demo", "PlatformModel", "Metrics"]),
        .testTarget(name: "ThemesTests", dependencies: ["Themes", "Canvas"]),
        .target(
            name: "FigureFixtures", dependencies: ["PlatformModel", "Metrics", "SafeText"],
            path: "Tests/FigureFixtures"),
        .testTarget(
            name: "FiguresTests", dependencies: ["Figures", "FigureFixtures", "PlatformModel", "Metrics", "SafeText"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Figures", "FigureFixtures", "PlatformModel", "Metrics", "SafeText", "Canvas"],
            exclude: ["Golden"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "uptake", "DashboardScreen", "Figures", "PlatformModel", "SafeText", "Canvas", "Themes",
                "CursesTerminal", argumentParser,
            ]),
        .testTarget(
            name: "DashboardScreenTests",
            dependencies: ["DashboardScreen", "Figures", "PlatformModel", "Metrics", "SafeText", "Canvas", "Themes"],
            exclude: ["Screens"]),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["CursesTerminal", "Canvas", "SafeText", "Themes"],
            path: "Tests/TerminalProbe"),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["CursesTerminal", "Canvas", "SafeText", "Themes", "TerminalProbe", "uptake"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}
