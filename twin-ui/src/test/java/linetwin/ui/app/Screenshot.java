package linetwin.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import linetwin.ui.control.PngImage;

/** Writes what is shown to {@code target/screenshots}. */
final class Screenshot {
    private Screenshot() {}

    static Path write(Node node, String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        return Files.write(file, PngImage.bytesOf(node.snapshot(null, null)));
    }
}
