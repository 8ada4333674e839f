package linetwin.ui.line;

import java.util.stream.Collectors;
import linetwin.ui.parameter.ParameterNames;
import linetwin.ui.text.Texts;

/** What was changed at an element while the run went on, in words. */
final class ChangeWords {
    private ChangeWords() {}

    /** A line for each change; empty if there was none. */
    static String of(ElementFacts facts, Texts texts) {
        ParameterNames names = ParameterNames.of(facts.line(), texts);
        return facts.changes().stream()
                .map(change -> texts.now("changes.here", names.field(change.parameter()), change.value()))
                .collect(Collectors.joining("\n"));
    }
}
