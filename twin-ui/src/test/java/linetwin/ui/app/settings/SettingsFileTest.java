package linetwin.ui.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import linetwin.ui.app.history.HistoryChoice;
import linetwin.ui.app.settings.Settings.WindowPlace;
import linetwin.ui.connect.RecentBroker;
import linetwin.ui.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void whatWasChosenIsRememberedAtTheNextStart() {
        Path file = home.resolve("deep").resolve("settings.properties");
        Settings chosen = new Settings(
                Language.CHINESE,
                Theme.DARK,
                Palette.ANDON,
                TextSize.LARGE,
                true,
                Optional.of(new WindowPlace(-40, 10, 1600, 900, false)),
                List.of(new RecentBroker("ssl://plant:8883", "reader", "/certificates.p12", "/umh.yaml")),
                List.of(Path.of("/plant/monday.jsonl.zst"), Path.of("/plant/tuesday.jsonl")),
                new HistoryChoice(true, false));
        new SettingsFile(Optional.of(file)).write(chosen);
        assertThat(new SettingsFile(Optional.of(file)).read(Language.ENGLISH)).isEqualTo(chosen);
    }

    @Test
    void aWindowOfALargerDisplayIsMadeToFitTheOneThatIsThere() {
        List<Rectangle2D> small = List.of(new Rectangle2D(0, 0, 1280, 720));
        assertThat(new WindowPlace(700, 300, 1800, 1100, false).on(small))
                .contains(new WindowPlace(0, 0, 1280, 720, false));
        assertThat(new WindowPlace(900, -50, 800, 600, true).on(small))
                .contains(new WindowPlace(480, 0, 800, 600, true));
        assertThat(new WindowPlace(100, 50, 800, 600, false).on(small))
                .contains(new WindowPlace(100, 50, 800, 600, false));
        assertThat(new WindowPlace(1300, 0, 800, 600, false).on(small)).isEmpty();
    }

    @Test
    void ofTwoDisplaysThatWithMostOfTheWindowCounts() {
        List<Rectangle2D> two = List.of(new Rectangle2D(0, 0, 1000, 800), new Rectangle2D(1000, 0, 2000, 1000));
        assertThat(new WindowPlace(900, 100, 1600, 800, false).on(two))
                .contains(new WindowPlace(1000, 100, 1600, 800, false));
    }

    @Test
    void aFileOfNonsenseCountsAsAbsent() throws IOException {
        Path file = home.resolve("settings.properties");
        Files.writeString(file, "theme=purple\nlanguage=\\u00zz\nplace.x=left\n");
        assertThat(new SettingsFile(Optional.of(file)).read(Language.ENGLISH))
                .isEqualTo(Settings.fresh(Language.ENGLISH));
    }

    @Test
    void eachSystemHasItsOwnPlaceForSettings() {
        assertThat(UserFolder.find("Linux", home.toString(), Map.of())).contains(home.resolve(".config/linetwin"));
        assertThat(UserFolder.find("Linux", home.toString(), Map.of("XDG_CONFIG_HOME", "/own")))
                .contains(Path.of("/own/linetwin"));
        assertThat(UserFolder.find("Mac OS X", home.toString(), Map.of()))
                .contains(home.resolve("Library/Application Support/Linetwin"));
        assertThat(UserFolder.find("Windows 11", home.toString(), Map.of("APPDATA", "/roaming")))
                .contains(Path.of("/roaming/Linetwin"));
    }

    /** As in a container whose locale has no Chinese characters while the home has. */
    @Test
    void aHomeWithoutANameInThisLocaleOnlyKeepsNothing() {
        assertThat(UserFolder.find("Linux", "/home/\0", Map.of())).isEmpty();
        SettingsFile nowhere = new SettingsFile(Optional.empty());
        nowhere.write(Settings.fresh(Language.CHINESE));
        assertThat(nowhere.read(Language.ENGLISH)).isEqualTo(Settings.fresh(Language.ENGLISH));
    }
}
