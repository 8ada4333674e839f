package linetwin.ui.app.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import linetwin.ui.text.ScreenFont;

/** The look of the window: AtlantaFX's Primer under our own style sheets, in the font of both languages. */
public enum Theme {
    LIGHT,
    DARK;

    private String controls() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    private Stream<String> styleSheets() {
        return switch (this) {
            case LIGHT -> Stream.of("hmi.css");
            case DARK -> Stream.of("hmi.css", "hmi-dark.css");
        };
    }

    public void applyTo(Scene scene) {
        applyTo(scene, Palette.CALM);
    }

    public void applyTo(Scene scene, Palette palette) {
        ScreenFont.load();
        Application.setUserAgentStylesheet(controls());
        scene.getStylesheets()
                .setAll(Stream.concat(styleSheets(), palette.styleSheet().stream())
                        .map(file -> Objects.requireNonNull(Theme.class.getResource(file), file)
                                .toExternalForm())
                        .toList());
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The key of its name. */
    public String textKey() {
        return "theme." + name();
    }

    /** As settings store it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
