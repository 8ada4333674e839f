package linetwin.ui.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.text.Texts;

/**
 * The keys of the whole window: Ctrl (⌘ on a Mac) with 1, 2, … for the screens, with L for the
 * language, with T for the look; F11 for the board that is read from afar; Esc closes what is open, wherever the focus is.
 */
final class Shortcuts {
    private static final KeyCombination LANGUAGE = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination THEME = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8);

    private final List<Screen> screens;
    private final ObjectProperty<Screen> open;
    private final ObjectProperty<Theme> theme;
    private final Texts texts;
    private final BooleanProperty andon;
    private final BooleanSupplier back;
    private final Map<KeyCombination, Runnable> others = new HashMap<>();

    Shortcuts(
            List<Screen> screens,
            ObjectProperty<Screen> open,
            ObjectProperty<Theme> theme,
            Texts texts,
            BooleanProperty andon,
            BooleanSupplier back) {
        this.screens = screens;
        this.open = open;
        this.theme = theme;
        this.texts = texts;
        this.andon = andon;
        this.back = back;
    }

    /** Does something more when a key is pressed. */
    Shortcuts with(KeyCombination key, Runnable action) {
        others.put(key, action);
        return this;
    }

    void installOn(Region view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (obey(key)) {
                key.consume();
            }
        });
    }

    private boolean obey(KeyEvent key) {
        if (LANGUAGE.match(key)) {
            texts.speak(texts.languageProperty().get().other());
        } else if (THEME.match(key)) {
            theme.set(theme.get().other());
        } else if (key.getCode() == KeyCode.F11) {
            andon.set(!andon.get());
        } else if (key.getCode() == KeyCode.ESCAPE && andon.get()) {
            andon.set(false);
        } else if (key.getCode() == KeyCode.ESCAPE) {
            return back.getAsBoolean(); // here, since tables and lists keep the key for themselves
        } else {
            return openScreen(key) || doOther(key);
        }
        return true;
    }

    private boolean doOther(KeyEvent key) {
        Optional<Runnable> action = others.entrySet().stream()
                .filter(other -> other.getKey().match(key))
                .map(Map.Entry::getValue)
                .findFirst();
        action.ifPresent(Runnable::run);
        return action.isPresent();
    }

    private boolean openScreen(KeyEvent key) {
        int number = DIGITS.indexOf(key.getCode());
        if (!key.isShortcutDown() || number < 0 || number >= screens.size()) {
            return false;
        }
        open.set(screens.get(number));
        return true;
    }
}
