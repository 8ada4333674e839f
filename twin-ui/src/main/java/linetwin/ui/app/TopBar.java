package linetwin.ui.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.ui.app.settings.Palette;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.control.Buttons;
import linetwin.ui.run.ConnectionButton;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The bar at the top: the way to the screens, whether the line is heard, the look and the language. */
final class TopBar extends HBox {
    private final Texts texts;

    TopBar(
            Node navigation,
            RunViewModel run,
            Texts texts,
            ObjectProperty<Theme> theme,
            ObjectProperty<Palette> palette,
            Runnable onConnect,
            Runnable onAndon,
            List<Node> aids) {
        super(10);
        this.texts = texts;
        setId("top-bar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ConnectionButton connection = new ConnectionButton(run, texts);
        connection.setOnAction(click -> onConnect.run());
        getChildren().addAll(navigation, gap, connection);
        getChildren().addAll(aids);
        getChildren().addAll(andonButton(onAndon), paletteSwitch(palette), themeSwitch(theme), languageSwitch());
    }

    private Button andonButton(Runnable onAndon) {
        return Buttons.ofIcon("andon", MaterialDesignM.MONITOR_DASHBOARD, texts.of("andon.open"), onAndon);
    }

    private Button themeSwitch(ObjectProperty<Theme> theme) {
        var name = Bindings.createStringBinding(
                () -> texts.now(theme.get().other().textKey()), theme, texts.languageProperty());
        return Buttons.ofIcon(
                "theme",
                MaterialDesignT.THEME_LIGHT_DARK,
                name,
                () -> theme.set(theme.get().other()));
    }

    private Button paletteSwitch(ObjectProperty<Palette> palette) {
        var name = Bindings.createStringBinding(
                () -> texts.now(palette.get().other().textKey()), palette, texts.languageProperty());
        return Buttons.ofIcon(
                "palette",
                MaterialDesignT.TRAFFIC_LIGHT,
                name,
                () -> palette.set(palette.get().other()));
    }

    private Button languageSwitch() {
        return Buttons.ofWords(
                "language",
                MaterialDesignT.TRANSLATE,
                texts.languageProperty().map(Language::other).map(Language::ownName),
                () -> texts.speak(texts.languageProperty().get().other()));
    }
}
