package linetwin.cli.option;

/** What the program tells its caller when it ends. */
public final class ExitStatus {
    public static final int OK = 0;
    /** A check ran and its answer is no. */
    public static final int FAILED_CHECK = 1;
    /** Wrong usage, or input that can't be used. */
    public static final int WRONG_INPUT = 2;
    /** A bug of this program ({@code EX_SOFTWARE} of sysexits.h). */
    public static final int BUG = 70;

    private ExitStatus() {}
}
