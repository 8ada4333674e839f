package linetwin.link.log.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The rows of a file, one after another. */
public interface LogRows extends AutoCloseable {
    /** Empty at the end; fails with a {@link LogException} if the rest can't be read. */
    Optional<LogRow> next() throws IOException;

    /** What they are read from. */
    LogInput input();

    /**
     * Opens a file.
     *
     * @param wanted columns that must be there, where a file names its columns
     */
    static LogRows open(Path file, LogForm form, Set<String> wanted) throws IOException {
        LogInput input = LogInput.open(file);
        try {
            if (form instanceof LogForm.Csv csv) {
                return new CsvRows(input, csv, wanted);
            }
            return form instanceof LogForm.Ocel ocel ? open(input, file, ocel) : new XesRows(input);
        } catch (IOException | LogException e) {
            input.close();
            throw e;
        }
    }

    private static LogRows open(LogInput input, Path file, LogForm.Ocel form) throws IOException {
        OcelItems items = new OcelItems(form.type());
        try (LogInput before = LogInput.open(file)) {
            return input.beginsWith('<') ? OcelXmlRows.open(input, before, items) : OcelRows.open(input, before, items);
        }
    }

    @Override
    default void close() throws IOException {
        input().close();
    }
}
