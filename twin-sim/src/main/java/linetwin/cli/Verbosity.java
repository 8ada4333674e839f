package linetwin.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How much the program says about its own doings: the option that every command understands. */
final class Verbosity {
    static {
        LogManager.getLogManager().reset(); // Paho writes there what its caller learns anyway
    }

    private boolean verbose;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log to standard error, and show where in the program an error arose.")
    void setVerbose(boolean on) {
        verbose = on;
        if (on) {
            logger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
            logger("org.apache.activemq").setLevel(Level.WARN);
            logger("linetwin").setLevel(Level.DEBUG);
        }
    }

    boolean isVerbose() {
        return verbose;
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
