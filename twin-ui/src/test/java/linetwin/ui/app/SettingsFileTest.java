package linetwin.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.ui.app.Settings.WindowPlace;
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
                Optional.of(new WindowPlace(-40, 10, 1600, 900, false)),
                List.of(new RecentBroker("ssl://plant:8883", "reader", "/certificates.p12")));
        new SettingsFile(file).write(chosen);
        assertThat(new SettingsFile(file).read(Language.ENGLISH)).isEqualTo(chosen);
    }

    @Test
    void aFileOfNonsenseCountsAsAbsent() throws IOException {
        Path file = home.resolve("settings.properties");
        Files.writeString(file, "theme=purple\nlanguage=\\u00zz\nplace.x=left\n");
        assertThat(new SettingsFile(file).read(Language.ENGLISH)).isEqualTo(Settings.fresh(Language.ENGLISH));
    }

    @Test
    void eachSystemHasItsOwnPlaceForSettings() {
        assertThat(UserFolder.of("Linux", home, Map.of())).isEqualTo(home.resolve(".config/linetwin"));
        assertThat(UserFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/own")))
                .isEqualTo(Path.of("/own/linetwin"));
        assertThat(UserFolder.of("Mac OS X", home, Map.of()))
                .isEqualTo(home.resolve("Library/Application Support/Linetwin"));
        assertThat(UserFolder.of("Windows 11", home, Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/Linetwin"));
    }
}
