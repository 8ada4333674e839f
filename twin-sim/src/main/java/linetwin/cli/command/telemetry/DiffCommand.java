package linetwin.cli.command.telemetry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.text.TextTable;
import linetwin.link.recording.verify.Comparison;
import linetwin.model.kpi.LineFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: where two recordings part, and what that does to the figures. */
@Command(
        name = "diff",
        description = "Compare two recordings: the first difference, then the figures; exit status 1 if they differ.")
public final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FIRST", description = "A recording; of several parts, the first.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "SECOND", description = "The recording that it is compared with.")
    private Path second = Path.of("");

    @Override
    public Integer call() {
        Comparison comparison = Comparison.of(first, second);
        PrintWriter out = spec.commandLine().getOut();
        if (comparison.first().isEmpty()) {
            out.println("The same " + comparison.messages() + " messages, but for run ids and wall times.");
        } else {
            out.println("The first " + comparison.messages() + " messages are the same. Then:");
            out.println(comparison.first().get());
            printFigures(comparison, out);
        }
        out.flush();
        return comparison.first().isEmpty() ? ExitStatus.OK : ExitStatus.FAILED_CHECK;
    }

    private static void printFigures(Comparison comparison, PrintWriter out) {
        if (comparison.leftKpis().isEmpty() || comparison.rightKpis().isEmpty()) {
            return;
        }
        TextTable table = TextTable.ofNumbers("", "first", "second", "change");
        boolean differ = false;
        for (LineFigure figure : LineFigure.values()) {
            double left = figure.value(comparison.leftKpis().get());
            double right = figure.value(comparison.rightKpis().get());
            if (Double.compare(left, right) != 0) {
                differ = true;
                table.add(figure.figure().name(), number(left), number(right), change(left, right));
            }
        }
        out.println();
        if (differ) {
            table.lines().forEach(out::println);
        } else {
            out.println("All figures are the same.");
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "none";
    }

    private static String change(double left, double right) {
        double percent = 100 * (right - left) / left;
        return Double.isFinite(percent) ? String.format(Locale.ROOT, "%+.2f %%", percent) : "";
    }
}
