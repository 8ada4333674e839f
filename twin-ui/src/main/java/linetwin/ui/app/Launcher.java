package linetwin.ui.app;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import linetwin.cli.Linetwin;

/** Entry point of the program. Not a JavaFX application itself, so that it also starts where no display is. */
public final class Launcher {
    /** Held here, because loggers that nobody holds are forgotten together with their level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /** Runs a command of the command line and ends the process with its exit status; without arguments, the demo. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (FreshJvm.isNeeded() && Linetwin.canRead(arguments)) {
            System.exit(FreshJvm.run(Launcher.class, arguments));
        }
        JAVAFX.setLevel(Level.SEVERE); // it warns that JavaFX is on the class path, where our JAR has it on purpose
        System.exit(Linetwin.run(FxWindow.ofUser(), arguments.length == 0 ? new String[] {"demo"} : arguments));
    }
}
