package cn.yunshequ.proposals.model;

/** A category of the community, as the API shows it. */
public record CategoryName(String code, String name) {}
