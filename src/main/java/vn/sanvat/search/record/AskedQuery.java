package vn.sanvat.search.record;

import java.util.OptionalLong;

/**
 * What was asked for over some days.
 *
 * @param found how many entries it found on the last day on which that is known; empty where it is not
 */
public record AskedQuery(AskedWords words, long asked, OptionalLong found, long opened) {}
