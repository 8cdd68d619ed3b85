package org.commonground.questions.given;

import java.io.Serializable;
import java.util.Optional;
import org.commonground.shared.Texts;

/**
 * A file as somebody's browser sent it.
 *
 * @param name whatever the browser calls it
 */
@SuppressWarnings("ArrayRecordComponent") // one and the same file is one and the same array
public record GivenFile(String name, byte[] content) implements Serializable {

    /** Bytes of one file. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Bytes of all files of one booking. */
    public static final int MOST_BYTES_IN_ALL = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 80;

    /** What it is by its content, whatever its name says. */
    public Optional<FileKind> kind() {
        return FileKind.of(content);
    }

    /** A name that no system can take for a path, a command or another kind of file. */
    String safeName(FileKind kind) {
        String last = Texts.line(name).replaceAll(".*[/\\\\]", "");
        String plain = last.replaceAll("\\.[^.]*$", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]+", "-")
                .replaceAll(" *-[ -]*", "-")
                .replaceAll("^[\\s-]+|[\\s-]+$", "");
        return (plain.isEmpty() ? "file" : Texts.shortened(plain, LONGEST_NAME)) + "." + kind.extension();
    }
}
