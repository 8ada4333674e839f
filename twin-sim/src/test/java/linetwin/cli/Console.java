package linetwin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import linetwin.cli.session.Window;

/** Runs the program as from a shell, and keeps what it prints. */
public final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Window window;

    public Console(Window window) {
        this.window = window;
    }

    public static Console withoutDisplay() {
        return new Console(new FakeWindow(false, settings -> {}));
    }

    /** Gives the exit status. */
    public int run(String... arguments) {
        return Linetwin.run(window, Map.of(), new PrintWriter(out), new PrintWriter(err), arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
