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
        if (form instanceof LogForm.Csv csv) {
            return CsvRows.open(input, csv, wanted);
        }
        return form instanceof LogForm.Ocel ocel
                ? OcelRows.open(input, LogInput.open(file), ocel)
                : XesRows.open(input);
    }

    @Override
    default void close() throws IOException {
        input().close();
    }
}
