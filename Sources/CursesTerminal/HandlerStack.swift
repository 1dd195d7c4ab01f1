internal import Glibc

/// Memory for signal handlers of one thread, so that a handler can run when the thread's own stack is used up.
struct HandlerStack {
    private let memory: UnsafeMutableRawPointer
    private var former = stack_t()

    /// Gives the calling thread such memory.
    init() {
        let size = 65536
        memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        var stack = stack_t()
        stack.ss_sp = memory
        stack.ss_size = size
        sigaltstack(&stack, &former)
    }

    /// Takes it away again; has to run on the same thread.
    func remove() {
        var former = former
        sigaltstack(&former, nil)
        memory.deallocate()
    }
}
