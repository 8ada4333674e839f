package linetwin.sim.scenario.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linetwin.sim.scenario.file.BuiltIn;
import linetwin.sim.scenario.file.FileKind;
import linetwin.sim.scenario.file.Position;
import linetwin.sim.scenario.file.ScenarioException;
import linetwin.sim.scenario.file.ScenarioFile;

/** Files of guided demonstrations, those in the program and those of the user. */
public final class Demos {
    private static final String SUFFIX = ".yaml";

    private Demos() {}

    /** Those that come with the program, in their order. */
    public static List<GuidedDemo> shipped() {
        try (BuiltIn builtIn = BuiltIn.open()) {
            return builtIn.demos().stream().map(DemoReader::read).toList();
        }
    }

    /** Those of the program, and after them those of a folder of the user's. */
    public static Folder all(Path folder) {
        Folder own = Folder.read(folder);
        return new Folder(
                Stream.concat(shipped().stream(), own.demos().stream()).toList(), own.mistakes());
    }

    /**
     * The demo that a file holds.
     *
     * @throws ScenarioException with all mistakes of the file
     */
    public static GuidedDemo read(Path file) {
        return DemoReader.read(new ScenarioFile(file, file.toString(), FileKind.DEMO));
    }

    /**
     * What the files of a folder hold, in the order of their names; nothing if there is no such folder.
     *
     * @param demos that could be read
     * @param mistakes of the other files, a message for each
     */
    public record Folder(List<GuidedDemo> demos, List<String> mistakes) {
        public Folder {
            demos = List.copyOf(demos);
            mistakes = List.copyOf(mistakes);
        }

        /** Reads all {@code .yaml} files of a folder. */
        public static Folder read(Path folder) {
            List<GuidedDemo> demos = new ArrayList<>();
            List<String> mistakes = new ArrayList<>();
            for (Path file : files(folder)) {
                try {
                    demos.add(Demos.read(file));
                } catch (ScenarioException e) {
                    mistakes.add(String.valueOf(e.getMessage()));
                }
            }
            return new Folder(demos, mistakes);
        }

        private static List<Path> files(Path folder) {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new ScenarioException(Position.ofFile(folder.toString()), "can't be listed: " + e.getMessage());
            }
        }
    }
}
