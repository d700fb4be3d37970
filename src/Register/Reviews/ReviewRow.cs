namespace Rejoinder.Register.Reviews;

/// <summary>A row of <c>review</c>.</summary>
internal class ReviewRow
{
    public long Id { get; set; }
    public string Code { get; set; } = "";
    public string Words { get; set; } = "";
    public string? Speaker { get; set; }
    public string? SaidAt { get; set; }
    public string Publisher { get; set; } = "";
    public string? Site { get; set; }
    public string Rating { get; set; } = "";
    public string? ReviewedAt { get; set; }
    public string? Address { get; set; }
    public string? Title { get; set; }
    public string? Language { get; set; }
    public string TakenAt { get; set; } = "";

    public Review ToReview() =>
        new(Code, Words, Speaker, SaidAt, Publisher, Site, Rating, ReviewedAt, Address, Title, Language, Times.Read(TakenAt)) { Id = Id };
}
