package linetwin.ui.app.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    private static final double POPUP_LETTERS = 13;

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
        applyTo(scene, palette, 1);
    }

    /**
     * Dresses a scene that is scaled as a whole.
     *
     * @param factor how many times as large as usual the letters of what pops up are, which is not scaled with the rest
     */
    public void applyTo(Scene scene, Palette palette, double factor) {
        ScreenFont.load();
        Application.setUserAgentStylesheet(controls());
        scene.getStylesheets()
                .setAll(Stream.concat(
                                Stream.concat(styleSheets(), palette.styleSheet().stream())
                                        .map(file -> Objects.requireNonNull(Theme.class.getResource(file), file)
                                                .toExternalForm()),
                                factor == 1 ? Stream.empty() : Stream.of(popups(factor)))
                        .toList());
    }

    /** What pops up is a window of its own, that is not scaled with the rest. */
    private static String popups(double factor) {
        String sheet = String.format(
                Locale.ROOT,
                ".tooltip, .combo-box-popup .list-cell, .context-menu .label { -fx-font-size: %.1fpx; }",
                POPUP_LETTERS * factor);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
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
