package linetwin.ui.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.link.mqtt.wire.BrokerAccessException;
import linetwin.link.recording.format.PartFiles;
import linetwin.ui.control.FileReason;
import linetwin.ui.record.RecordViewModel.Outcome;
import linetwin.ui.record.RecordViewModel.Outcome.Ended;
import linetwin.ui.record.RecordViewModel.Outcome.NotBegun;
import linetwin.ui.record.Take.Progress;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** How a recording ended, in words. */
public final class RecordWords {
    private RecordWords() {}

    /** Whether the user must know that not all is as he meant it. */
    public static boolean isTrouble(Outcome outcome) {
        return !(outcome instanceof Ended ended)
                || ended.progress().isBroken()
                || ended.progress().missing() > 0
                || ended.progress().refused() > 0;
    }

    public static String of(Outcome outcome, Texts texts) {
        return outcome instanceof Ended ended
                ? ended(ended.progress(), texts)
                : outcome instanceof NotBegun refused ? notBegun(refused, texts) : "";
    }

    private static String ended(Progress progress, Texts texts) {
        List<String> sentences = new ArrayList<>();
        if (progress.isBroken()) {
            sentences.add(texts.now("record.broken", FileReason.of(progress.failure(), texts)));
        }
        sentences.add(texts.now("record.done", progress.file(), progress.messages(), Numbers.bytes(progress.bytes())));
        if (progress.lost() > 0) {
            sentences.add(texts.now("record.lost", progress.lost()));
        }
        if (progress.missing() > 0) {
            sentences.add(texts.now("record.missing", progress.missing()));
        }
        if (progress.refused() > 0) {
            sentences.add(texts.now("record.refused", progress.refused()));
        }
        return String.join("\n", sentences);
    }

    private static String notBegun(NotBegun refused, Texts texts) {
        if (!new PartFiles(refused.file()).isFree()) {
            return texts.now("record.taken", refused.file());
        }
        if (refused.why() instanceof BrokerAccessException broker) {
            return texts.now("record.notBegun", texts.now("trouble." + broker.trouble()));
        }
        return texts.now(
                "record.notBegun",
                fileFailure(refused.why())
                        .map(failure -> texts.now("export.failed", refused.file(), FileReason.of(failure, texts)))
                        .orElse(String.valueOf(refused.why().getMessage())));
    }

    private static Optional<IOException> fileFailure(Exception why) {
        return why.getCause() instanceof IOException failure ? Optional.of(failure) : Optional.empty();
    }
}
