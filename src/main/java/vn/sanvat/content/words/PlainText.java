package vn.sanvat.content.words;

import java.text.Normalizer;

/**
 * Text as every surface can hold it: one spelling of each letter (NFC), without control characters and without what Unicode
 * gives to nobody. HTML (§ 13.1.4) and XML (§ 2.2) have no way to write those.
 */
public final class PlainText {
    private static final int FIRST_NOBODYS = 0xFDD0;
    private static final int LAST_NOBODYS = 0xFDEF;
    private static final int ENDS_OF_PLANES = 0xFFFE;

    private PlainText() {}

    public static String of(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.codePoints().allMatch(PlainText::isWritable)) {
            return normal;
        }
        return normal.codePoints()
                .filter(PlainText::isWritable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWritable(int sign) {
        if (Character.isISOControl(sign)) {
            return sign == '\n' || sign == '\t' || sign == '\r';
        }
        var isNobodys = (sign >= FIRST_NOBODYS && sign <= LAST_NOBODYS) || (sign & ENDS_OF_PLANES) == ENDS_OF_PLANES;
        return !isNobodys && Character.getType(sign) != Character.SURROGATE;
    }
}
