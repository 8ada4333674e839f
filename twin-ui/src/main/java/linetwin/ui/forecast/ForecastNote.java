package linetwin.ui.forecast;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import linetwin.ui.text.Texts;

/** The forecast in a line, for the foot of a tile; no room is taken while there is none. */
public final class ForecastNote extends Label {
    private static final double TOOLTIP_WIDTH = 460;

    public ForecastNote(ForecastViewModel model, Texts texts) {
        ForecastWords words = new ForecastWords(texts);
        ObservableValue<Outlook> outlook = model.outlookProperty();
        setId("plan-forecast");
        getStyleClass().addAll("tile-note", "forecast-tile");
        setWrapText(true);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(Region.USE_PREF_SIZE);
        StringBinding told =
                Bindings.createStringBinding(() -> words.tile(outlook.getValue()), outlook, texts.languageProperty());
        textProperty().bind(told);
        managedProperty().bind(told.isNotEmpty());
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.explanation(outlook.getValue()), outlook, texts.languageProperty()));
        setTooltip(tooltip);
    }
}
