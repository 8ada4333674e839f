package linetwin.ui.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import linetwin.model.value.Text;

/** The words of the screen as bindings on the chosen language: switching it rewrites every label that shows them. */
public final class Texts {
    private static final String BUNDLE = "linetwin.ui.text.messages";

    private final ReadOnlyObjectWrapper<Language> language;

    public Texts(Language language) {
        this.language = new ReadOnlyObjectWrapper<>(language);
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public void speak(Language chosen) {
        language.set(chosen);
    }

    /** The words of a key now, with {@code {0}}, {@code {1}} … replaced by the arguments' own text. */
    public String now(String key, Object... arguments) {
        String pattern = bundle().getString(key);
        Object[] words = Arrays.stream(arguments).map(Texts::wordOf).toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /** The words of a key, live: they follow the language and every argument that is observable. */
    public StringBinding of(String key, Object... arguments) {
        Observable[] watched = Stream.concat(Stream.of(language), Arrays.stream(arguments))
                .filter(Observable.class::isInstance)
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> now(key, arguments), watched);
    }

    /** A name of the line's own in the language of the screen, now. */
    public String now(Text name) {
        return switch (language.get()) {
            case CHINESE -> name.zh();
            case ENGLISH -> name.en();
        };
    }

    /** A name of the line's own, live. */
    public StringBinding of(Text name) {
        return Bindings.createStringBinding(() -> now(name), language);
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, language.get().locale(), noFallback());
    }

    private static Object wordOf(Object argument) {
        return String.valueOf(argument instanceof ObservableValue<?> live ? live.getValue() : argument);
    }

    private static ResourceBundle.Control noFallback() {
        return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }
}
