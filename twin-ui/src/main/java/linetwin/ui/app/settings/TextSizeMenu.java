package linetwin.ui.app.settings;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Chooses how large the letters are. */
public final class TextSizeMenu extends MenuButton {
    public TextSizeMenu(ObjectProperty<TextSize> chosen, Texts texts) {
        setId("text-size");
        getStyleClass().addAll("button-icon", "no-arrow");
        setGraphic(new FontIcon(MaterialDesignF.FORMAT_SIZE));
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(texts.of("textSize.choose"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.of("textSize.choose"));
        setTooltip(tooltip);
        for (TextSize size : TextSize.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("text-size-" + size.word());
            item.textProperty().bind(texts.of(size.textKey()));
            item.setOnAction(choice -> {
                item.setSelected(true);
                chosen.set(size);
            });
            chosen.subscribe(now -> item.setSelected(now == size));
            getItems().add(item);
        }
    }
}
