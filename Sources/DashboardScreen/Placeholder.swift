enum PlaceholderDashboardScreen {}
