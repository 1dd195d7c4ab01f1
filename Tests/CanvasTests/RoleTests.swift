import Canvas
import Testing

@Suite("Roles")
struct RoleTests {
    @Test("An index is the place among all roles and leads back")
    func index() {
        for (place, role) in Role.allCases.enumerated() {
            #expect(Int(role.index) == place)
            #expect(Role(index: role.index) == role)
        }
        #expect(Role(index: 255) == .text)
    }

    @Test("Letters differ, are visible ASCII and stay as recorded")
    func letters() {
        let letters = Role.allCases.map(\.letter)
        #expect(Set(letters).count == letters.count)
        #expect(letters.allSatisfy { (0x21...0x7E).contains($0) })
        #expect(String(decoding: letters, as: UTF8.self) == "tdfTabBkGMRuSmPNDsrv23~.#")
    }

    @Test("A style takes three bytes")
    func style() {
        #expect(MemoryLayout<Style>.size == 3)
    }
}
