package linetwin.cli.session;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.DurationArgument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how long the end of a publication waits for its broker. */
public final class FarewellOption {
    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description =
                    "At the end, how long to wait for a broker that confirms nothing (default 1 min); as long as it"
                            + " confirms anything, the end waits, and Ctrl-C gives up.")
    private @Nullable Duration patience;

    public Farewell farewell(URI broker, PrintWriter messages) {
        Duration wanted = patience == null ? Farewell.USUAL_PATIENCE : patience;
        if (wanted.isNegative()) {
            throw new InputException("--wait is " + DurationArgument.text(wanted) + "; must be 0 or more.");
        }
        return new Farewell(broker, wanted, messages);
    }
}
