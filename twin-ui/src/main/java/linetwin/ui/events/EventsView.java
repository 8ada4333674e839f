package linetwin.ui.events;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.ui.text.Texts;

/** The active alarms above the latest events; choosing one leads to its station. */
public final class EventsView extends VBox {
    public EventsView(EventsViewModel model, Texts texts, Consumer<String> onChosen) {
        setId("events-view");
        getStyleClass().addAll("panel", "events-view");
        EventTable alarms = new EventTable("alarm-table", model.alarms(), texts, onChosen)
                .withTime()
                .withPriority()
                .withStation()
                .withWords();
        EventTable events = new EventTable("event-table", model.events(), texts, onChosen)
                .withTime()
                .withStation()
                .withWords();
        alarms.setPlaceholder(placeholder("events.noAlarm", texts));
        events.setPlaceholder(placeholder("events.noEvent", texts));
        VBox.setVgrow(alarms, Priority.ALWAYS);
        VBox.setVgrow(events, Priority.ALWAYS);
        alarms.setMinHeight(0);
        events.setMinHeight(0);
        Label alarmTitle = title("alarm-title");
        alarmTitle.textProperty().bind(texts.of("events.alarms", Bindings.size(model.alarms())));
        Label eventTitle = title("event-title");
        eventTitle.textProperty().bind(texts.of("events.events"));
        getChildren().addAll(alarmTitle, alarms, eventTitle, events);
    }

    private static Label title(String id) {
        Label title = new Label();
        title.setId(id);
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private static Label placeholder(String key, Texts texts) {
        Label words = new Label();
        words.getStyleClass().add("placeholder");
        words.textProperty().bind(texts.of(key));
        return words;
    }
}
