package linetwin.ui.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where programs of one user keep their settings, by the custom of the operating system. */
public final class UserFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UserFolder.class);

    private UserFolder() {}

    /**
     * The folder of this program; none where its name can't be written in the characters that the locale has.
     *
     * @param system name of the operating system, as Java gives it
     */
    public static Optional<Path> find(String system, String home, Map<String, String> environment) {
        try {
            return Optional.of(of(system, Path.of(home), environment));
        } catch (InvalidPathException e) {
            LOG.debug("The folder of the user has no name in this locale", e);
            return Optional.empty();
        }
    }

    private static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
                    .resolve("Linetwin");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Linetwin");
        }
        return folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("linetwin");
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        String chosen = environment.getOrDefault(variable, "");
        return chosen.isEmpty() ? usual : Path.of(chosen);
    }
}
