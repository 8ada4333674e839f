package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.PercentArgument;
import linetwin.cli.text.Numerals;
import linetwin.link.recording.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: whether a recording keeps to the telemetry contract and has the figures that are expected. */
@Command(
        name = "verify",
        description = "Check a recording against the telemetry contract; exit status 1 if it breaks a rule.")
public final class VerifyCommand implements Callable<Integer> {
    private static final PercentArgument EXACT = new PercentArgument(0);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A recording; of several parts, the first.")
    private Path file = Path.of("");

    @Option(
            names = "--expect",
            paramLabel = "KPIS",
            description = "A JSON file with figures that the recording must have: by name, or as printed by run or"
                    + " replay with --json.")
    private @Nullable Path expected;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            description = "How far a figure may be from the expected one (default 0 %%).")
    private @Nullable PercentArgument tolerance;

    @Option(names = "--strict", description = "No message may come twice, although MQTT allows it at QoS 1.")
    private boolean strict;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most findings that are shown (default ${DEFAULT-VALUE}).")
    private int most;

    @Override
    public Integer call() {
        if (tolerance != null && expected == null) {
            throw new InputException("--tolerance is of no use without figures.\nMaybe --expect is missing.");
        }
        if (most < 0) {
            throw new InputException("--most is " + most + "; must be 0 or more.");
        }
        ExpectedFigures figures = expected == null ? null : ExpectedFigures.read(expected);
        Verification verification = strict ? Verification.strictly(file) : Verification.of(file);
        List<String> differences = figures == null ? List.of() : differences(figures, verification);
        PrintWriter out = spec.commandLine().getOut();
        verification.findings().stream().limit(most).forEach(out::println);
        differences.forEach(difference -> out.println(file + ": " + difference));
        out.println(summary(verification, differences));
        if (verification.isGoingOn()) {
            out.println("The recording ends while its run goes on.");
        }
        out.flush();
        return verification.total() + differences.size() == 0 ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    private List<String> differences(ExpectedFigures figures, Verification verification) {
        double fraction = (tolerance == null ? EXACT : tolerance).fraction();
        return verification
                .kpis()
                .map(kpis -> figures.differences(kpis, fraction))
                .orElseGet(() -> List.of("no line is described, so there are no figures"));
    }

    private String summary(Verification verification, List<String> differences) {
        String again = verification.redelivered() == 0 ? "" : " (" + verification.redelivered() + " came again)";
        String read = file + ": " + verification.messages() + " messages" + again;
        if (verification.total() + differences.size() == 0) {
            return read + " keep to the contract" + (expected == null ? "." : " and have the expected figures.");
        }
        List<String> parts = new ArrayList<>();
        parts.add(read);
        if (verification.total() > 0) {
            parts.add(Numerals.count(verification.total(), "finding") + " (" + rules(verification) + ")");
        }
        if (!differences.isEmpty()) {
            parts.add(Numerals.count(differences.size(), "unexpected figure"));
        }
        String shown = verification.total() > most ? "; the first " + most + " findings are shown" : "";
        return String.join(", ", parts) + shown + ".";
    }

    private static String rules(Verification verification) {
        return verification.counts().keySet().stream()
                .sorted()
                .map(rule -> verification.counts().get(rule) + " " + rule)
                .collect(Collectors.joining(", "));
    }
}
