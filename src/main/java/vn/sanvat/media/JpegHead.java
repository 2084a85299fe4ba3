package vn.sanvat.media;

/**
 * What a JPEG says of itself before it is decoded (ITU-T T.81, annex B).
 *
 * @param components 1 grey, 3 colour, 4 for print (CMYK)
 * @param scans passes over the picture; a progressive one is decoded anew with each
 */
record JpegHead(int components, int scans) {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    static JpegHead of(byte[] jpeg) {
        var components = 0;
        var scans = 0;
        for (var at = 2; at + 3 < jpeg.length; ) {
            var marker = marker(jpeg, at);
            if (marker < 0) {
                at++;
            } else if (marker == END) {
                break;
            } else {
                scans += marker == START_OF_SCAN ? 1 : 0;
                if (isFrame(marker) && at + 9 < jpeg.length) {
                    components = jpeg[at + 9] & 0xff;
                }
                at += 2 + Math.max(2, ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
            }
        }
        return new JpegHead(components, scans);
    }

    /** @return -1 for data, fill bytes and what stands alone without a length */
    private static int marker(byte[] jpeg, int at) {
        var second = jpeg[at + 1] & 0xff;
        var isAlone = second == 0 || second == 0xff || second == 1 || (second >= 0xd0 && second <= 0xd8);
        return (jpeg[at] & 0xff) == 0xff && !isAlone ? second : -1;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    boolean isForPrint() {
        return components == 4;
    }
}
