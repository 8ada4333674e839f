package linetwin.sim.cli;

/** What the program tells its caller when it ends. */
final class ExitStatus {
    static final int OK = 0;
    /** A check ran and its answer is no. */
    static final int FAILED_CHECK = 1;
    /** Wrong usage, or input that can't be used. */
    static final int WRONG_INPUT = 2;
    /** A bug of this program ({@code EX_SOFTWARE} of sysexits.h). */
    static final int BUG = 70;

    private ExitStatus() {}
}
