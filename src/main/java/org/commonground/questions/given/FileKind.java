package org.commonground.questions.given;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that can be given as an answer, told apart by how their content begins. */
public enum FileKind {
    PDF("application/pdf", "pdf", "255044462D"),
    JPEG("image/jpeg", "jpg", "FFD8FF"),
    PNG("image/png", "png", "89504E470D0A1A0A");

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    FileKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    /** Empty where it is none of them. */
    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    public String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
