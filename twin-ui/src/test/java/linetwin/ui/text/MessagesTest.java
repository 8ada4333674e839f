package linetwin.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.link.recording.format.RecordingException.Reason;
import linetwin.model.kpi.Window;
import linetwin.model.line.defect.BodyZone;
import linetwin.model.line.defect.DefectClass;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.twin.Alarm;
import linetwin.model.value.Text;
import linetwin.ui.analysis.Span;
import linetwin.ui.app.Screen;
import linetwin.ui.app.settings.Palette;
import linetwin.ui.app.settings.TextSize;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.find.Hit;
import linetwin.ui.line.Measure;
import linetwin.ui.quality.QualityPeriod;
import linetwin.ui.quality.Shown;
import linetwin.ui.replay.Fact;
import linetwin.ui.replay.Lane;
import linetwin.ui.run.ConnectionState;
import linetwin.ui.run.Mode;
import linetwin.ui.state.StateLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*\\.[A-Za-z.]+)\"");
    /** Named by messages, results and scenarios; {@code WhatIfWordsTest} looks for those of results. */
    private static final String NAMED_BY_OTHERS =
            "(cause|problem|grade|field|figure|figureShort|judgement|verdict|mark|form"
                    + "|gain[.](title|origin|rank|row|stage)|passport[.](ending|verdict))[.].*";

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties bundle(Language language) {
        String file = "messages_" + language.locale().getLanguage() + ".properties";
        Properties bundle = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    /** Keys that the sources name, and those that they put together from an enum. */
    private static Set<String> usedKeys() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .map(result -> result.group(1))
                        .filter(key -> !key.startsWith("linetwin."))
                        .forEach(used::add);
            }
        }
        used.addAll(keys(StateLook.values(), StateLook::textKey));
        used.addAll(keys(StateLook.values(), look -> "help.state." + look.name()));
        used.addAll(keys(ConnectionState.values(), ConnectionState::textKey));
        used.addAll(keys(Mode.values(), Mode::textKey));
        used.addAll(keys(ConnectionTrouble.values(), trouble -> "trouble." + trouble));
        used.addAll(keys(Screen.values(), Screen::textKey));
        used.addAll(keys(Theme.values(), Theme::textKey));
        used.addAll(keys(Palette.values(), Palette::textKey));
        used.addAll(keys(TextSize.values(), TextSize::textKey));
        used.addAll(keys(Measure.values(), Measure::textKey));
        used.addAll(keys(Measure.values(), measure -> "heat.what." + measure));
        used.addAll(keys(Span.values(), span -> "span." + span));
        used.addAll(keys(Window.values(), window -> "window." + window));
        used.addAll(keys(Lane.values(), Lane::textKey));
        used.addAll(keys(Fact.values(), Fact::textKey));
        used.addAll(keys(Reason.values(), reason -> "replay.refused." + reason));
        used.addAll(keys(Mark.Kind.values(), kind -> "mark." + kind));
        used.addAll(keys(Kind.values(), kind -> "kind." + kind));
        used.addAll(keys(Hit.Kind.values(), Hit.Kind::textKey));
        used.addAll(keys(Alarm.Kind.values(), kind -> "alarm." + kind));
        used.addAll(keys(DefectClass.values(), defect -> "defect." + defect.word()));
        used.addAll(keys(BodyZone.values(), zone -> "zone." + zone.word()));
        used.addAll(keys(QualityPeriod.values(), period -> "quality.period." + period));
        used.addAll(keys(Shown.values(), shown -> "quality.shown." + shown));
        used.addAll(keys(Verdict.values(), verdict -> "event.inspected." + verdict));
        return used;
    }

    private static <T> Set<String> keys(T[] values, Function<T, String> key) {
        return Stream.of(values).map(key).collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() {
        Properties english = bundle(Language.ENGLISH);
        Properties chinese = bundle(Language.CHINESE);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placesIn(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(placesIn(english.getProperty(key))));
    }

    private static Set<String> placesIn(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    void everyKeyThatIsUsedHasWords() throws IOException {
        Set<String> words = bundle(Language.ENGLISH).stringPropertyNames();
        assertThat(usedKeys()).filteredOn(key -> isOfABundle(key, words)).isSubsetOf(words);
    }

    /** Strings such as file names look like keys; a key's first part is one that the bundle knows. */
    private static boolean isOfABundle(String text, Set<String> words) {
        String first = text.substring(0, text.indexOf('.') + 1);
        return words.stream().anyMatch(key -> key.startsWith(first)) && !text.endsWith(".");
    }

    @Test
    void noWordsAreLeftThatNothingUses() throws IOException {
        Set<String> used = usedKeys();
        assertThat(bundle(Language.ENGLISH).stringPropertyNames())
                .filteredOn(key -> !key.matches(NAMED_BY_OTHERS))
                .isSubsetOf(used);
    }

    @ParameterizedTest
    @EnumSource
    void theBundledFontHasEveryCharacter(Language language) {
        for (String file : ScreenFont.FILES) {
            Set<Integer> drawable = WoffCharacters.of(file);
            assertThat(bundle(language).values())
                    .allSatisfy(
                            words -> assertThat(((String) words).codePoints().filter(c -> c >= ' '))
                                    .as("%s in %s", words, file)
                                    .allMatch(drawable::contains));
        }
    }

    @Test
    void switchingTheLanguageRewritesLiveWords() {
        Texts texts = new Texts(Language.ENGLISH);
        var words = texts.of("kpi.target", "30");
        var name = texts.of(new Text("总拼", "Framing"));
        assertThat(words.get()).isEqualTo("JPH, target 30");
        texts.speak(Language.CHINESE);
        assertThat(words.get()).isEqualTo("JPH，目标 30");
        assertThat(name.get()).isEqualTo("总拼");
    }
}
