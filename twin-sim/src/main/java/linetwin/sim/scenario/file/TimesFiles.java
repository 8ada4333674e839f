package linetwin.sim.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.file.BoundedFile;
import linetwin.file.UnfitFileException;
import linetwin.model.value.Closest;

/**
 * Puts the times of files beside a scenario into their place: {@code {empirical: {file: repair-times.csv}}} becomes
 * {@code {empirical: {values: […]}}}, so that whatever is made of the scenario holds the times themselves.
 */
public final class TimesFiles {
    /** The times of one scenario that come from files, after large files were reduced. */
    static final int MOST_TIMES = 500_000;

    private static final String EMPIRICAL = "empirical";
    private static final String FILE = "file";
    private static final String SUFFIX = ".csv";

    private final ScenarioFile scenario;
    private final Problems problems;
    private final List<String> path = new ArrayList<>();
    private final Map<Source, List<String>> known = new HashMap<>();
    private int count;

    private TimesFiles(ScenarioFile scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Which times of which file are meant. */
    private record Source(String file, Optional<String> column, Optional<String> unit) {}

    /** A copy that holds the times of all files that it names; what is wrong with one is a problem. */
    public static Node.Mapping read(ScenarioFile scenario, Node.Mapping root, Problems problems) {
        return new TimesFiles(scenario, problems).mapping(root);
    }

    private Node.Mapping mapping(Node.Mapping mapping) {
        return mapping.mapped((name, value) -> {
            path.add(name);
            Node other = node(name, value);
            path.remove(path.size() - 1);
            return other;
        });
    }

    private Node node(String name, Node node) {
        if (node instanceof Node.Mapping mapping) {
            Optional<Node.Scalar> file = name.equals(EMPIRICAL) ? mapping.findScalar(FILE) : Optional.empty();
            return file.<Node>map(named -> values(mapping, named)).orElseGet(() -> mapping(mapping));
        }
        if (node instanceof Node.Sequence sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                path.add(String.valueOf(items.size() + 1));
                items.add(node("", item));
                path.remove(path.size() - 1);
            }
            return new Node.Sequence(sequence.position(), items);
        }
        return node;
    }

    private Node.Mapping values(Node.Mapping mapping, Node.Scalar file) {
        path.add(FILE);
        Source source = new Source(file.text(), text(mapping, "column"), text(mapping, "unit"));
        List<String> times = known.computeIfAbsent(source, wanted -> times(wanted, file));
        count += times.size();
        if (count > MOST_TIMES) {
            problems.add(file.position(), path, file.text(), "makes more than " + MOST_TIMES + " times from files");
            times = List.of("1 s", "1 s");
        }
        path.remove(path.size() - 1);
        List<Node> items = times.stream()
                .<Node>map(time -> Node.Scalar.of(file.position(), time, Optional.empty()))
                .toList();
        Node.Sequence sequence = new Node.Sequence(file.position(), items);
        return new Node.Mapping(mapping.position(), Map.of("values", new Node.Entry(file.position(), sequence)));
    }

    private static Optional<String> text(Node.Mapping mapping, String name) {
        return mapping.findScalar(name).map(Node.Scalar::text);
    }

    /** Stand-ins, if there is a problem. */
    private List<String> times(Source source, Node.Scalar file) {
        ScenarioFile beside = null;
        try {
            beside = beside(source.file());
            List<TimesTable.Cell> cells = TimesTable.of(
                            new BoundedFile(beside.path(), ScenarioFile.LARGEST_BYTES).text())
                    .times(source.column(), source.unit());
            List<String> times = cells.stream().map(TimesTable.Cell::text).toList();
            if (!ObservedTimes.areAllZero(times)) {
                return ObservedTimes.values(times);
            }
            problems.add(file.position(), path, source.file(), "has zeros alone; one must be more than 0");
        } catch (UnfitFileException e) {
            problems.add(file.position(), path, source.file(), e.rule(), suggestion(source.file()));
        } catch (IOException e) {
            problems.add(file.position(), path, source.file(), "can't be read: " + e.getMessage());
        } catch (TimesTable.Refusal e) {
            boolean isOfCell = e.at().line() > 0 && beside != null;
            Position position =
                    isOfCell ? new Position(beside.name(), e.at().line(), e.at().column()) : file.position();
            problems.add(position, path, isOfCell ? e.at().text() : source.file(), e.rule(), e.suggestion());
        } catch (OutsideException e) {
            problems.add(file.position(), path, source.file(), String.valueOf(e.getMessage()));
        }
        return List.of("1 s", "1 s");
    }

    /** The name is not that of a file in the folder of the scenario. */
    private static final class OutsideException extends Exception {
        private static final long serialVersionUID = 1;

        OutsideException(String rule) {
            super(rule);
        }
    }

    /**
     * A file in the folder of the scenario or below it, wherever links lead: a scenario of somebody else never makes the program
     * quote other files.
     */
    private ScenarioFile beside(String name) throws IOException, OutsideException {
        boolean isBelow = Stream.of(name.split("/", -1)).noneMatch(part -> part.isBlank() || part.startsWith("."));
        if (!isBelow
                || name.contains("\\")
                || name.contains(":")
                || !name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
            throw new OutsideException(
                    "must be the name of a CSV file in the folder of the scenario, such as repair-times.csv");
        }
        ScenarioFile beside = sibling(name);
        Path folder = scenario.path().toAbsolutePath().getParent();
        if (folder != null && Files.exists(beside.path())) {
            if (!beside.path().toRealPath().startsWith(folder.toRealPath())) {
                throw new OutsideException("leads out of the folder of the scenario");
            }
            if (!Files.isRegularFile(beside.path()) && !Files.isDirectory(beside.path())) {
                throw new OutsideException("is no file");
            }
        }
        return beside;
    }

    private ScenarioFile sibling(String name) throws OutsideException {
        try {
            return scenario.sibling(name);
        } catch (InvalidPathException e) {
            throw new OutsideException("can't be the name of a file: " + e.getReason());
        }
    }

    /** A table of a similar name in the folder. */
    private Optional<String> suggestion(String name) {
        Path folder = scenario.path().toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.exists(folder.resolve(name))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Closest.to(
                    name,
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(file -> file.endsWith(SUFFIX))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
