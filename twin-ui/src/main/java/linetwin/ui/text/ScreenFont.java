package linetwin.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * Noto Sans SC, the font of both languages, which travels with the program because many systems have none for Chinese.
 * The style sheet names it by {@link #FAMILY}.
 */
public final class ScreenFont {
    /** What JavaFX calls the family; its styles are Regular and Bold in spite of the name. */
    public static final String FAMILY = "Noto Sans SC Thin";

    static final List<String> FILES = List.of(
            "font/noto-sans-sc-chinese-simplified-400-normal.woff",
            "font/noto-sans-sc-chinese-simplified-700-normal.woff");

    private ScreenFont() {}

    /** Makes the font known to JavaFX. */
    public static void load() {
        FILES.forEach(ScreenFont::load);
    }

    private static void load(String file) {
        try (InputStream in = Objects.requireNonNull(ScreenFont.class.getResourceAsStream(file), file)) {
            Objects.requireNonNull(Font.loadFont(in, 12), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
