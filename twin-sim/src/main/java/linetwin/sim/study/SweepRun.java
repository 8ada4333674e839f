package linetwin.sim.study;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.file.CsvCell;
import linetwin.file.FileFailure;
import linetwin.model.kpi.Figure;
import linetwin.model.kpi.LineFigure;
import linetwin.model.line.Line;
import linetwin.sim.experiment.DeadlockException;
import linetwin.sim.experiment.ReplicationJob;
import linetwin.sim.experiment.ReplicationResult;
import linetwin.sim.experiment.ReplicationRunner;
import linetwin.sim.experiment.Watch;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Factor;
import linetwin.sim.scenario.RunPlan;
import linetwin.sim.scenario.Sweep;

/**
 * Runs a sweep point by point and writes each batch of replications as it is finished, in the order of points and replications,
 * so that the files do not depend on the number of threads. All points use the same random streams.
 */
public final class SweepRun {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sweep sweep;
    private final List<List<String>> points;
    private final List<Line> lines;
    private final int batch;

    /**
     * Prepares all points, so that a level that does not suit its parameter is refused before anything is run.
     *
     * @param batch replications that are run together; at most these are lost when the program is killed
     */
    public SweepRun(Sweep sweep, int batch) {
        this.sweep = sweep;
        this.batch = batch;
        points = sweep.points();
        lines = points.stream().map(point -> sweep.at(point).line()).toList();
    }

    /**
     * What is in the folder.
     *
     * @param replications of this and of earlier runs
     * @param lockedUp of them, which have no figures
     */
    public record Done(long replications, long lockedUp) {}

    /** The number of replications in all. */
    public long replications() {
        return (long) points.size() * sweep.plan().replications();
    }

    /**
     * Runs what is not in the folder yet, until the watch stops it.
     *
     * @return what is in the folder then
     * @throws StudyException if the folder holds the results of another sweep, or can't be written to
     */
    public Done run(Path folder, ReplicationRunner runner, Watch watch) {
        try (SweepFiles files = SweepFiles.open(folder, header(), columns())) {
            long next = files.rows();
            long lockedUp = files.lockedUp();
            for (long row = 0; row < next; row++) {
                watch.onDone();
            }
            while (next < replications() && !watch.isStopped()) {
                List<ReplicationJob> jobs = jobs(next);
                try {
                    List<ReplicationResult> results = runner.runAll(jobs, watch);
                    write(files, next, results);
                    next += results.size();
                } catch (DeadlockException e) {
                    write(files, next, e.before());
                    next += e.before().size();
                    files.append(List.of(jsonRow(next, e)), List.of(csvRow(next, e)));
                    next++;
                    lockedUp++;
                    watch.onDone();
                }
            }
            return new Done(next, lockedUp);
        } catch (IOException e) {
            throw new StudyException(
                    "the results in " + folder + " can't be closed: " + FileFailure.reason(e) + ".", e);
        }
    }

    private List<ReplicationJob> jobs(long from) {
        RunPlan plan = sweep.plan();
        List<ReplicationJob> jobs = new ArrayList<>();
        for (long row = from; row < Math.min(from + batch, replications()); row++) {
            jobs.add(new ReplicationJob(
                    lines.get(point(row)),
                    new RunSeed(plan.seed(), replication(row)),
                    plan.warmUp(),
                    plan.duration(),
                    ReplicationJob.Detail.LINE));
        }
        return jobs;
    }

    private int point(long row) {
        return (int) (row / sweep.plan().replications());
    }

    private int replication(long row) {
        return (int) (row % sweep.plan().replications());
    }

    private void write(SweepFiles files, long from, List<ReplicationResult> results) {
        List<String> json = new ArrayList<>();
        List<String> csv = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            json.add(jsonRow(from + i, results.get(i)));
            csv.add(csvRow(from + i, results.get(i)));
        }
        if (!results.isEmpty()) {
            files.append(json, csv);
        }
    }

    private String jsonRow(long row, ReplicationResult result) {
        ObjectNode node = jsonRow(row);
        ObjectNode figures = node.putObject("figures");
        result.figures().forEach((figure, value) -> figures.put(figure.name(), value));
        return node.toString();
    }

    /** A replication that locked up has no figures. */
    private String jsonRow(long row, DeadlockException deadlock) {
        return jsonRow(row).put(SweepRows.DEADLOCK, deadlock.getMessage()).toString();
    }

    private ObjectNode jsonRow(long row) {
        ObjectNode node = NODES.objectNode().put("point", point(row)).put("replication", replication(row));
        ObjectNode levels = node.putObject("levels");
        for (int i = 0; i < sweep.factors().size(); i++) {
            levels.put(sweep.factors().get(i).name(), points.get(point(row)).get(i));
        }
        return node;
    }

    private String csvRow(long row, ReplicationResult result) {
        return csvRow(
                row,
                figures()
                        .map(figure -> result.figures().containsKey(figure)
                                ? String.valueOf(result.figures().get(figure))
                                : ""),
                "");
    }

    private String csvRow(long row, DeadlockException deadlock) {
        return csvRow(
                row,
                figures().map(figure -> ""),
                String.valueOf(deadlock.getMessage()).replace('\n', ' '));
    }

    private String csvRow(long row, Stream<String> figures, String deadlock) {
        return Stream.of(
                        Stream.of(String.valueOf(point(row)), String.valueOf(replication(row))),
                        points.get(point(row)).stream().map(SweepRun::quoted),
                        figures,
                        Stream.of(quoted(deadlock)))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(","));
    }

    private String columns() {
        return Stream.of(
                        Stream.of("point", "replication"),
                        sweep.factors().stream().map(Factor::name).map(SweepRun::quoted),
                        figures().map(Figure::name),
                        Stream.of(SweepRows.DEADLOCK))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(","));
    }

    private static Stream<Figure> figures() {
        return Arrays.stream(LineFigure.values()).map(LineFigure::figure);
    }

    /** RFC 4180, and no formula for a spreadsheet. */
    private static String quoted(String text) {
        String cell = CsvCell.harmless(text);
        return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private String header() {
        RunPlan plan = sweep.plan();
        return NODES.objectNode()
                .put("schema", "linetwin.sweep/1")
                .put("sweep", sweep.name())
                .put("scenario", sweep.scenario().name())
                .put("seed", plan.seed())
                .put("replications", plan.replications())
                .put("warmUpSeconds", plan.warmUp().toMillis() / 1e3)
                .put("durationSeconds", plan.duration().toMillis() / 1e3)
                .put("points", points.size())
                .put("fingerprint", fingerprint())
                .toString();
    }

    /** Tells sweeps apart: the text of lines, which are records, names all their values. */
    private String fingerprint() {
        String all = points + " " + sweep.factors() + " " + lines;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
