package linetwin.sim.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Runs the program as from a shell, and keeps what it prints. */
final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Window window;

    Console(Window window) {
        this.window = window;
    }

    static Console withoutDisplay() {
        return new Console(new FakeWindow(false, settings -> {}));
    }

    /** Gives the exit status. */
    int run(String... arguments) {
        return Linetwin.run(window, Map.of(), new PrintWriter(out), new PrintWriter(err), arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
