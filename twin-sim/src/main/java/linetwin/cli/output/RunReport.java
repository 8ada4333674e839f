package linetwin.cli.output;

import java.io.PrintWriter;
import java.util.List;
import linetwin.cli.text.Numerals;
import linetwin.cli.text.TextTable;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.sim.experiment.ExperimentResult;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.stats.ConfidenceInterval;
import linetwin.sim.stats.PredictionInterval;
import linetwin.sim.stats.Sample;

/** The result of an experiment as a table for people. */
public final class RunReport {
    private final ExperimentResult result;

    public RunReport(ExperimentResult result) {
        this.result = result;
    }

    public void print(PrintWriter out, boolean withElements) {
        out.println(heading());
        out.println();
        TextTable table = TextTable.ofNumbers("", "mean", "± 95 %", "next run ±", "");
        for (LineFigure figure : LineFigure.values()) {
            if (result.has(figure.figure())) {
                addRow(table, figure.title(), figure.figure(), figure.unit());
            }
        }
        table.lines().forEach(out::println);
        if (withElements) {
            out.println();
            elementTable().lines().forEach(out::println);
        }
        tellNotes(out);
        out.println();
        out.println("± 95 %: the true mean lies within, 19 times in 20. Next run: one more such run does.");
    }

    private void tellNotes(PrintWriter out) {
        List<FigureNote> notes = FigureNote.onOee(result);
        if (!notes.isEmpty()) {
            out.println();
        }
        notes.forEach(note -> out.println(note.text().en()));
    }

    private String heading() {
        return result.experiment().line().name() + ": " + Settings.text(result);
    }

    private TextTable elementTable() {
        TextTable table = TextTable.ofNumbers("element", "mean", "± 95 %", "next run ±", "");
        result.figures()
                .filter(figure -> !figure.isOfLine() && result.sample(figure).quantile(1) != 0)
                .forEach(figure -> addRow(
                        table,
                        figure.element() + "  " + figure.name(),
                        figure,
                        figure.name().endsWith("Fraction") ? "%" : ""));
        return table;
    }

    private void addRow(TextTable table, String title, Figure figure, String unit) {
        double scale = unit.equals("%") ? 100 : 1;
        Sample sample = result.sample(figure);
        ConfidenceInterval mean = ConfidenceInterval.of(sample.tally(), ExperimentResult.LEVEL_FRACTION);
        PredictionInterval next = PredictionInterval.of(sample.tally(), ExperimentResult.LEVEL_FRACTION);
        double uncertainty = mean.halfWidth() * scale;
        table.add(
                title,
                Numerals.rounded(mean.mean() * scale, uncertainty),
                Numerals.rounded(uncertainty, uncertainty),
                Numerals.rounded(next.halfWidth() * scale, uncertainty),
                unit);
    }
}
