package linetwin.ui.app.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import linetwin.ui.control.NoticeBar;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FileExportsTest {
    private final FxRobot robot = new FxRobot();
    private final Texts texts = new Texts(Language.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private NoticeBar notice;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        notice = WaitForAsyncUtils.asyncFx(() -> {
                    NoticeBar bar = new NoticeBar(texts.of("notice.close"));
                    stage.setScene(new Scene(bar));
                    stage.show();
                    return bar;
                })
                .get();
    }

    private String exportTo(Path file) {
        FileExports exports = new FileExports(new ChosenFiles(file), texts, notice);
        robot.interact(() -> exports.text("analysis.csv", "station,minutes\n"));
        assertThat(notice.isVisible()).isTrue();
        return robot.lookup("#notice-words").queryAs(Labeled.class).getText();
    }

    @Test
    void whatWasSavedIsTold() {
        Path file = folder.resolve("analysis.csv");
        assertThat(exportTo(file)).isEqualTo("Saved as " + file);
        assertThat(file).hasContent("station,minutes\n");
    }

    @Test
    void aFolderThatIsGoneIsToldInTheWindow() {
        Path file = folder.resolve("gone").resolve("analysis.csv");
        assertThat(exportTo(file)).isEqualTo(file + " could not be written: the folder is not there any more.");
    }

    @Test
    void whatCanNotBeReplacedStaysWholeAndIsTold() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("analysis.csv"));
        Path kept = Files.writeString(taken.resolve("kept.txt"), "kept");
        assertThat(exportTo(taken)).startsWith(taken + " could not be written: ");
        assertThat(kept).hasContent("kept");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
