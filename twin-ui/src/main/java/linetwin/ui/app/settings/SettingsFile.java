package linetwin.ui.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.file.WholeFile;
import linetwin.ui.app.history.HistoryChoice;
import linetwin.ui.app.settings.Settings.WindowPlace;
import linetwin.ui.connect.RecentBroker;
import linetwin.ui.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that keeps the settings of one user, as properties in UTF-8. Settings are a convenience: a file that can't be
 * read or holds nonsense counts as absent, and one that can't be written is only logged.
 */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private static final int MOST_RECORDINGS = 20;

    private final Optional<Path> file;

    /** The settings in a file; without one, they last as long as the program. */
    public SettingsFile(Optional<Path> file) {
        this.file = file;
    }

    /** What was remembered; what was not is as for a fresh user. */
    public Settings read(Language spoken) {
        Settings fresh = Settings.fresh(spoken);
        Properties properties = new Properties();
        if (file.filter(Files::isRegularFile).isPresent()) {
            try (Reader in = Files.newBufferedReader(file.get())) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.debug("Settings can't be read", e);
            }
        }
        return new Settings(
                Stream.of(Language.values())
                        .filter(language -> tag(language).equals(properties.getProperty("language")))
                        .findFirst()
                        .orElse(fresh.language()),
                Stream.of(Theme.values())
                        .filter(theme -> theme.word().equals(properties.getProperty("theme")))
                        .findFirst()
                        .orElse(fresh.theme()),
                Stream.of(Palette.values())
                        .filter(palette -> palette.word().equals(properties.getProperty("palette")))
                        .findFirst()
                        .orElse(fresh.palette()),
                Stream.of(TextSize.values())
                        .filter(size -> size.word().equals(properties.getProperty("textSize")))
                        .findFirst()
                        .orElse(fresh.textSize()),
                "floor".equals(properties.getProperty("picture")),
                place(properties),
                brokers(properties),
                recordings(properties),
                new HistoryChoice(isOn(properties, "history"), isOn(properties, "shiftReports")));
    }

    private static boolean isOn(Properties properties, String key) {
        return !"off".equals(properties.getProperty(key));
    }

    private static List<RecentBroker> brokers(Properties properties) {
        return IntStream.range(0, RecentBroker.MOST)
                .mapToObj(number -> "broker." + number + ".")
                .filter(key -> properties.containsKey(key + "address"))
                .map(key -> new RecentBroker(
                        properties.getProperty(key + "address", ""),
                        properties.getProperty(key + "user", ""),
                        properties.getProperty(key + "trustStore", ""),
                        properties.getProperty(key + "mapping", "")))
                .toList();
    }

    private static List<Path> recordings(Properties properties) {
        try {
            return IntStream.range(0, MOST_RECORDINGS)
                    .mapToObj(number -> properties.getProperty("recording." + number, ""))
                    .filter(file -> !file.isEmpty())
                    .map(Path::of)
                    .toList();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static Optional<WindowPlace> place(Properties properties) {
        try {
            return Optional.of(new WindowPlace(
                    number(properties, "place.x"),
                    number(properties, "place.y"),
                    number(properties, "place.width"),
                    number(properties, "place.height"),
                    Boolean.parseBoolean(properties.getProperty("place.maximized"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double number(Properties properties, String key) {
        return Integer.parseInt(properties.getProperty(key, ""));
    }

    /** Replaces the file as a whole, so that it is never half written. */
    public void write(Settings settings) {
        Properties properties = new Properties();
        properties.setProperty("language", tag(settings.language()));
        properties.setProperty("theme", settings.theme().word());
        properties.setProperty("palette", settings.palette().word());
        properties.setProperty("textSize", settings.textSize().word());
        properties.setProperty("picture", settings.isFloor() ? "floor" : "boxes");
        properties.setProperty("history", settings.history().isKept() ? "on" : "off");
        properties.setProperty("shiftReports", settings.history().isReporting() ? "on" : "off");
        settings.place().ifPresent(place -> {
            properties.setProperty("place.x", whole(place.x()));
            properties.setProperty("place.y", whole(place.y()));
            properties.setProperty("place.width", whole(place.width()));
            properties.setProperty("place.height", whole(place.height()));
            properties.setProperty("place.maximized", String.valueOf(place.isMaximized()));
        });
        for (int i = 0; i < settings.brokers().size(); i++) {
            RecentBroker broker = settings.brokers().get(i);
            properties.setProperty("broker." + i + ".address", broker.address());
            properties.setProperty("broker." + i + ".user", broker.user());
            properties.setProperty("broker." + i + ".trustStore", broker.trustStore());
            properties.setProperty("broker." + i + ".mapping", broker.mapping());
        }
        for (int i = 0; i < settings.recordings().size(); i++) {
            properties.setProperty(
                    "recording." + i, settings.recordings().get(i).toString());
        }
        file.ifPresent(place -> {
            try {
                store(properties, place);
            } catch (IOException e) {
                LOG.warn("Settings can't be written to {}: {}", place, e.toString());
            }
        });
    }

    private static void store(Properties properties, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var text = new StringWriter();
        properties.store(text, "Linetwin");
        WholeFile.write(file, text.toString());
    }

    private static String tag(Language language) {
        return language.locale().getLanguage();
    }

    private static String whole(double pixels) {
        return String.valueOf(Math.round(pixels));
    }
}
