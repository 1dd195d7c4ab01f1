enum PlaceholderThemes {}
