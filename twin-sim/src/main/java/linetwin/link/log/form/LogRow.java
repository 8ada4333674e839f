package linetwin.link.log.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A row of a log as it stands there.
 *
 * @param line from 1
 * @param fields by column; those that are empty are missing
 * @param mistake why it can't be read, as the rest of a sentence
 */
public record LogRow(long line, ObjectNode fields, Optional<String> mistake) {
    LogRow(long line, ObjectNode fields) {
        this(line, fields, Optional.empty());
    }
}
