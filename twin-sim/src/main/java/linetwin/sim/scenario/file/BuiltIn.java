package linetwin.sim.scenario.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios in the program itself, which is a jar or a folder of classes. */
public final class BuiltIn implements AutoCloseable {
    private static final String SUFFIX = ".yaml";
    private static final String DEMOS = "demos/";

    /** The folders of files that are no scenarios: what to do with them, show of them, and how to read foreign lines. */
    private static final List<String> OTHERS = List.of("experiments/", "mappings/", DEMOS);

    private final Path folder;
    private final Optional<FileSystem> jar;

    private BuiltIn(Path folder, Optional<FileSystem> jar) {
        this.folder = folder;
        this.jar = jar;
    }

    public static BuiltIn open() {
        URL schema = BuiltIn.class.getResource(ScenarioSchema.RESOURCE);
        if (schema == null) {
            throw new IllegalStateException(ScenarioSchema.RESOURCE + " is missing in the program");
        }
        try {
            if (schema.openConnection() instanceof JarURLConnection connection) {
                FileSystem jar = FileSystems.newFileSystem(
                        Path.of(connection.getJarFileURL().toURI()), (ClassLoader) null);
                return new BuiltIn(jar.getPath("scenarios"), Optional.of(jar));
            }
            Path folder = Path.of(schema.toURI()).resolveSibling("");
            return new BuiltIn(folder, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("the scenarios in the program can't be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at a place without a path: " + schema, e);
        }
    }

    /** Sorted, without the suffix of the files. */
    public List<String> names() {
        return allNames().stream()
                .filter(name -> OTHERS.stream().noneMatch(name::startsWith))
                .toList();
    }

    /** The files of guided demonstrations, sorted. */
    public List<ScenarioFile> demos() {
        return allNames().stream()
                .filter(name -> name.startsWith(DEMOS))
                .map(name -> file(name, FileKind.DEMO))
                .toList();
    }

    private List<String> allNames() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the scenarios in the program can't be listed", e);
        }
    }

    public Optional<ScenarioFile> find(String name) {
        return names().contains(name) ? Optional.of(file(name, FileKind.SCENARIO)) : Optional.empty();
    }

    private ScenarioFile file(String name, FileKind kind) {
        return new ScenarioFile(folder.resolve(name + SUFFIX), "scenarios/" + name + SUFFIX, kind);
    }

    @Override
    public void close() {
        try {
            if (jar.isPresent()) {
                jar.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the scenarios in the program can't be closed", e);
        }
    }
}
