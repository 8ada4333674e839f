package linetwin.cli.command.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import linetwin.cli.notice.ReasonCounts;
import linetwin.cli.option.ExitStatus;
import linetwin.link.foreign.ForeignLine;
import linetwin.link.foreign.MappingTrial;
import linetwin.link.foreign.MappingTrial.Kind;
import linetwin.link.foreign.MappingTrial.Outcome;
import linetwin.link.recording.RawRecording;
import linetwin.link.recording.format.RawMessage;

/** Tries a mapping on recorded messages and prints, message by message, what each became, or why not. */
final class MappingCheck {
    private final ForeignLine line;
    private final PrintWriter out;
    private final boolean isJson;
    private final MappingTrial trial;
    private final Map<String, Integer> byRow = new TreeMap<>();
    private final ReasonCounts byReason = new ReasonCounts();
    private int messages;
    private int used;
    private int others;
    private int refused;

    MappingCheck(ForeignLine line, PrintWriter out, boolean isJson) {
        this.line = line;
        this.out = out;
        this.isJson = isJson;
        trial = new MappingTrial(line);
    }

    /** The exit status: a failed check if any message can't be used as the mapping has it. */
    int run(Path file) {
        RawRecording.read(file, this::take, this::takeBroken);
        if (isJson) {
            tellJson();
        } else {
            tell();
        }
        out.flush();
        return refused > 0 || used == 0 ? ExitStatus.FAILED_CHECK : ExitStatus.OK;
    }

    private void takeBroken(String why) {
        messages++;
        refused++;
        byReason.add("is no recorded message");
        if (!isJson) {
            out.println(why);
        }
    }

    private void take(RawMessage message) {
        messages++;
        List<Outcome> outcomes = trial.take(message.topic(), message.payload(), message.at());
        boolean isRefused = outcomes.stream().anyMatch(outcome -> outcome.kind() == Kind.REFUSED);
        boolean isUsed = outcomes.stream().anyMatch(outcome -> outcome.kind() == Kind.USED);
        refused += isRefused ? 1 : 0;
        used += isUsed ? 1 : 0;
        others += isRefused || isUsed ? 0 : 1;
        outcomes.forEach(this::count);
        if (isJson) {
            out.println(json(message, outcomes));
        } else {
            out.println(message.number() + "  " + message.at() + "  " + message.topic());
            outcomes.forEach(outcome -> out.println("    " + sentence(outcome)));
            if (outcomes.isEmpty()) {
                out.println("    fits no topic of the mapping");
            }
        }
    }

    private void count(Outcome outcome) {
        if (outcome.kind() == Kind.USED) {
            byRow.merge(row(outcome), 1, Integer::sum);
        } else if (outcome.kind() == Kind.REFUSED) {
            byReason.add(outcome.text());
        }
    }

    private String row(Outcome outcome) {
        return outcome.row() == 0
                ? "translation"
                : "messages." + outcome.row() + " ("
                        + String.join(
                                "/", line.rules().get(outcome.row() - 1).topic().levels()) + ")";
    }

    private String sentence(Outcome outcome) {
        String from = outcome.row() == 0 ? "" : "messages." + outcome.row() + ": ";
        return switch (outcome.kind()) {
            case USED, PASSED_OVER -> from + outcome.text();
            case REFUSED -> from + "NOT USED: " + outcome.text();
            case REMARKED -> from + "note: " + outcome.text();
        };
    }

    private void tell() {
        out.println();
        out.println(messages + " messages: " + used + " used, " + refused + " with something that could not be used, "
                + others + " that mean nothing here.");
        byRow.forEach((row, count) -> out.println("  " + row + ": " + count + " records used"));
        byReason.mostFrequent().forEach((reason, count) -> out.println("  not used, " + count + " times: " + reason));
    }

    private static String json(RawMessage message, List<Outcome> outcomes) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("number", message.number());
        json.put("at", message.at().toString());
        json.put("topic", message.topic());
        var rows = json.putArray("outcomes");
        for (Outcome outcome : outcomes) {
            rows.addObject()
                    .put("row", outcome.row())
                    .put("kind", outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("text", outcome.text());
        }
        return json.toString();
    }

    private void tellJson() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("messages", messages).put("used", used).put("refused", refused).put("others", others);
        ObjectNode rows = json.putObject("recordsByRow");
        byRow.forEach(rows::put);
        ObjectNode reasons = json.putObject("refusedByReason");
        byReason.mostFrequent().forEach(reasons::put);
        out.println(json);
    }
}
