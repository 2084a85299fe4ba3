package vn.sanvat.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of pictures.
 *
 * @param largestFile a larger upload is refused before it is looked at
 * @param mostPixels width times height, 48 and 50 million being ordinary for phones; a picture with more is refused before it is decoded
 * @param mostScans passes of a progressive JPEG; cameras and programs write about ten
 * @param longestTime that one picture may take to be decoded
 * @param longestSide pixels of what is kept; a larger picture is made smaller
 */
@ConfigurationProperties("sanvat.media")
public record MediaProperties(
        @DefaultValue("15MB") DataSize largestFile,
        @DefaultValue("64000000") long mostPixels,
        @DefaultValue("64") int mostScans,
        @DefaultValue("20s") Duration longestTime,
        @DefaultValue("2400") int longestSide) {}
