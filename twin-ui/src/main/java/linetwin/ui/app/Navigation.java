package linetwin.ui.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons that lead to the screens; the lit one is open. */
final class Navigation extends HBox {
    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

    Navigation(List<Screen> screens, Texts texts, Consumer<Screen> onChosen) {
        setId("navigation");
        getStyleClass().add("navigation");
        for (int i = 0; i < screens.size(); i++) {
            Screen screen = screens.get(i);
            ToggleButton button = button(screen, i + 1, texts);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == screens.size() - 1 ? "right-pill" : "center-pill");
            button.setOnAction(click -> onChosen.accept(screen));
            buttons.put(screen, button);
            getChildren().add(button);
        }
    }

    private static ToggleButton button(Screen screen, int number, Texts texts) {
        ToggleButton button = new ToggleButton(null, new FontIcon(screen.icon()));
        button.setId(screen.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.of(screen.textKey()));
        Tooltip keys = new Tooltip();
        keys.textProperty().bind(texts.of("screen.keys", number));
        button.setTooltip(keys);
        return button;
    }

    /** Gives a screen another name; the key of its words may change. */
    void rename(Screen screen, ObservableValue<String> key, Texts texts) {
        ToggleButton button = button(screen);
        button.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.now(key.getValue()), key, texts.languageProperty()));
    }

    private ToggleButton button(Screen screen) {
        return Objects.requireNonNull(buttons.get(screen), screen::id);
    }

    void light(Screen open) {
        buttons.forEach((screen, button) -> button.setSelected(screen == open));
    }
}
