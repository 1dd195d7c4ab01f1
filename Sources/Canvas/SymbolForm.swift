public import SafeText

extension Symbol {
    /// What a form can show of it.
    public func text(_ form: GlyphForm) -> SafeText { form == .ascii ? plain : full }
}
