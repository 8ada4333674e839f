package linetwin.ui.app;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import linetwin.ui.run.ConnectionButton;
import linetwin.ui.run.RunViewModel;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
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
            Runnable onAndon) {
        super(10);
        this.texts = texts;
        setId("top-bar");
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ConnectionButton connection = new ConnectionButton(run, texts);
        connection.setOnAction(click -> onConnect.run());
        getChildren()
                .addAll(
                        navigation,
                        gap,
                        connection,
                        andonButton(onAndon),
                        paletteSwitch(palette),
                        themeSwitch(theme),
                        languageSwitch());
    }

    private Button andonButton(Runnable onAndon) {
        Button button = new Button(null, new FontIcon(MaterialDesignM.MONITOR_DASHBOARD));
        button.setId("andon");
        button.getStyleClass().add("button-icon");
        button.accessibleTextProperty().bind(texts.of("andon.open"));
        button.setTooltip(tooltip(texts.of("andon.open")));
        button.setOnAction(click -> onAndon.run());
        return button;
    }

    private Button themeSwitch(ObjectProperty<Theme> theme) {
        Button button = new Button(null, new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
        button.setId("theme");
        button.getStyleClass().add("button-icon");
        var name = Bindings.createStringBinding(
                () -> texts.now(theme.get().other().textKey()), theme, texts.languageProperty());
        button.accessibleTextProperty().bind(name);
        button.setTooltip(tooltip(name));
        button.setOnAction(click -> theme.set(theme.get().other()));
        return button;
    }

    private Button paletteSwitch(ObjectProperty<Palette> palette) {
        Button button = new Button(null, new FontIcon(MaterialDesignT.TRAFFIC_LIGHT));
        button.setId("palette");
        button.getStyleClass().add("button-icon");
        var name = Bindings.createStringBinding(
                () -> texts.now(palette.get().other().textKey()), palette, texts.languageProperty());
        button.accessibleTextProperty().bind(name);
        button.setTooltip(tooltip(name));
        button.setOnAction(click -> palette.set(palette.get().other()));
        return button;
    }

    private Button languageSwitch() {
        Button button = new Button(null, new FontIcon(MaterialDesignT.TRANSLATE));
        button.setId("language");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.languageProperty().map(Language::other).map(Language::ownName));
        button.setOnAction(click -> texts.speak(texts.languageProperty().get().other()));
        return button;
    }

    private static Tooltip tooltip(ObservableValue<String> words) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        return tooltip;
    }
}
