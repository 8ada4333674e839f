package linetwin.ui.app;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import linetwin.ui.text.ScreenFont;

/** The look of the window: AtlantaFX's Primer Light under our own style sheet, in the font of both languages. */
final class Theme {
    private Theme() {}

    static void apply(Scene scene) {
        ScreenFont.load();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource("hmi.css")).toExternalForm());
    }
}
