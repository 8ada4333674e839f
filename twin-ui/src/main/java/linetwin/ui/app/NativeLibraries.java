package linetwin.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where JavaFX unpacks its native libraries: in the home of the user. Where that can't be written it would complain on standard
 * error and take a folder for all users whose name anybody can guess.
 */
final class NativeLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibraries.class);
    private static final String FOLDER = "javafx.cachedir";

    private NativeLibraries() {}

    /** Gives them a temporary folder of their own, for as long as the program runs, if the usual one can't be written. */
    static void keepWhereTheyCanBe() {
        if (System.getProperty(FOLDER) != null || isUsualFolderWritable()) {
            return;
        }
        try {
            Path own = Files.createTempDirectory("linetwin-javafx");
            System.setProperty(FOLDER, own.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(own), "javafx-libraries"));
        } catch (IOException e) {
            LOG.debug("There is no temporary folder", e);
        }
    }

    private static boolean isUsualFolderWritable() {
        try {
            Path folder = Path.of(System.getProperty("user.home", ""), ".openjfx", "cache");
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException | InvalidPathException e) {
            LOG.debug("The libraries of JavaFX can't be kept in the home of the user", e);
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.debug("{} is left over", folder, e);
        }
    }
}
